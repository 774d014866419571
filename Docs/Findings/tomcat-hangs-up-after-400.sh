#!/usr/bin/env bash
# Tomcat 9.0.70-2 (Debian 12: libtomcat9-java), Java 17, HTTP/1.1.
#
# Behaviour: after 400, 408, 411, 413, 414, 500, 501 and 503 the server sends Connection: close and hangs up, though the
# application has chosen the status and nothing of the request is left unread. Whether a connection lasts does not hang on
# the status (RFC 9112 §9.3). So input refused with 400 costs the client a new connection, TLS and all, and with 422 none;
# and an overload that is told with 503 makes every client connect anew, where 429 lets them keep what they have.
#
# Output seen, of four requests each:
#   200: 1 connection
#   400: 4 connections
#   404: 1 connection
#   422: 1 connection
#   429: 1 connection
#   500: 4 connections
#   502: 1 connection
#   503: 4 connections
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libtomcat9-java=9.0.70-2 libservlet-api-java 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
cat >Check.java <<'JAVA'
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.LogManager;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.catalina.startup.Tomcat;

class Check {
    static final Set<Integer> ports = ConcurrentHashMap.newKeySet();

    static class Application extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            ports.add(request.getRemotePort());
            response.setStatus(Integer.parseInt(request.getPathInfo().substring(1)));
            response.setContentType("application/problem+json");
            response.setContentLength(2);
            response.getOutputStream().write(new byte[] {'{', '}'});
        }
    }

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        var server = new Tomcat();
        server.setBaseDir(arguments[0]);
        server.setPort(0);
        var context = server.addContext("", arguments[0]);
        Tomcat.addServlet(context, "application", new Application());
        context.addServletMappingDecoded("/*", "application");
        server.getConnector();
        server.start();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var closing = new TreeSet<Integer>();
        for (int status : List.of(200, 400, 404, 422, 429, 500, 502, 503)) {
            ports.clear();
            var address = URI.create("http://127.0.0.1:" + server.getConnector().getLocalPort() + "/" + status);
            for (int count = 0; count < 4; count++) {
                var response = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
                if (response.statusCode() != status || !response.body().equals("{}")) throw new AssertionError(response);
            }
            System.out.println(status + ": " + ports.size() + (ports.size() == 1 ? " connection" : " connections"));
            if (ports.size() == 4) closing.add(status);
        }
        boolean isSame = closing.equals(Set.of(400, 500, 503));
        System.out.print(isSame ? "" : "The behaviour has changed.\n");
        System.exit(isSame ? 0 : 1);
    }
}
JAVA
java -cp "$(echo root/usr/share/java/{tomcat9-*,servlet-api*}.jar | tr ' ' ':')" Check.java "$folder"
