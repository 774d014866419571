#!/usr/bin/env bash
# Jetty 9.4.57-1.1~deb12u1 (Debian 12: libjetty9-java), Java 17, DefaultServlet.
#
# Behaviour: a 416 states the type and the length of the whole file, sends nothing and hangs up, so that it reaches the client
# as an answer that broke off. A program that continues a download asks for what follows the octets that it has; when it
# has them all, a 416 tells it so (RFC 9110 §15.5.17), and this one looks like a fault of the network instead. A range in a
# unit that the server does not know, which it MUST ignore (§14.2), is answered in the same way.
#
# Output seen, of a file of ten octets:
#   bytes=7-: 206, Content-Length: 3, 3 octets arrived
#   bytes=10-: 416, Content-Length: 10, 0 octets arrived, broken off
#   lines=0-1: 416, Content-Length: 10, 0 octets arrived, broken off
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libjetty9-java=9.4.57-1.1~deb12u1 libservlet-api-java 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
mkdir files
printf 0123456789 >files/a.txt
cat >Check.java <<'JAVA'
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.DefaultServlet;
import org.eclipse.jetty.servlet.ServletContextHandler;

class Check {
    static String outcome(URI address, String range) throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(address).header("Range", range).build();
        var response = client.send(request, BodyHandlers.ofInputStream());
        int count = 0;
        String end = "";
        try (var content = response.body()) {
            while (content.read() >= 0) count++;
        } catch (IOException error) {
            end = ", broken off";
        }
        var length = response.headers().firstValue("Content-Length").orElse("none");
        return response.statusCode() + ", Content-Length: " + length + ", " + count + " octets arrived" + end;
    }

    public static void main(String[] arguments) throws Exception {
        var server = new Server(0);
        var handler = new ServletContextHandler();
        handler.setResourceBase(arguments[0]);
        handler.addServlet(DefaultServlet.class, "/");
        server.setHandler(handler);
        server.start();
        var address = URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort() + "/a.txt");
        var seen = new ArrayList<String>();
        for (var range : List.of("bytes=7-", "bytes=10-", "lines=0-1")) {
            seen.add(outcome(address, range));
            System.out.println(range + ": " + seen.get(seen.size() - 1));
        }
        var broken = "416, Content-Length: 10, 0 octets arrived, broken off";
        boolean isSame = seen.equals(List.of("206, Content-Length: 3, 3 octets arrived", broken, broken));
        System.out.print(isSame ? "" : "The behaviour has changed.\n");
        System.exit(isSame ? 0 : 1);
    }
}
JAVA
java -Dorg.eclipse.jetty.util.log.announce=false -Dorg.eclipse.jetty.LEVEL=OFF \
  -cp "$(echo root/usr/share/java/{jetty9-*,servlet-api*}.jar | tr ' ' ':')" Check.java "$folder/files"
