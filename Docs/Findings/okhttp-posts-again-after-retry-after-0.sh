#!/usr/bin/env bash
# OkHttp 3.13.1-3 with Okio 1.16.0-2 (Debian 12: libokhttp-java, libokio-java), Java 17.
#
# Behaviour: a 503 with Retry-After: 0 makes the client send the request again at once and by itself, a POST too, and its
# caller sees the second answer alone; `retryOnConnectionFailure(false)` does not prevent it. RFC 9110 §9.2.2 keeps clients
# from repeating what is not idempotent. So a server that counts the seconds left, and rounds them down, is asked to act
# twice, at the moment when it is overloaded. With one second the answer is handed to the caller, and so is any 429.
#
# Output seen, of a POST:
#   503, Retry-After: 0: 2 requests, the caller saw 200
#   503, Retry-After: 0, retryOnConnectionFailure(false): 2 requests, the caller saw 200
#   503, Retry-After: 1: 1 request, the caller saw 503
#   503, no Retry-After: 1 request, the caller saw 503
#   429, Retry-After: 0: 1 request, the caller saw 429
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libokhttp-java=3.13.1-3 libokio-java=1.16.0-2 2>/dev/null
for package in *.deb; do dpkg -x "$package" root; done
cat >Check.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

class Check {
    record Case(int status, String seconds, boolean retries) {}

    static String outcome(Case given) throws Exception {
        var count = new AtomicInteger();
        var origin = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        origin.createContext("/", exchange -> {
            if (!new String(exchange.getRequestBody().readAllBytes()).equals("a=1")) throw new AssertionError();
            if (given.seconds != null) exchange.getResponseHeaders().set("Retry-After", given.seconds);
            exchange.sendResponseHeaders(count.incrementAndGet() == 1 ? given.status : 200, -1);
            exchange.close();
        });
        origin.start();
        var client = new OkHttpClient.Builder().retryOnConnectionFailure(given.retries).build();
        var request = new Request.Builder().url("http://127.0.0.1:" + origin.getAddress().getPort() + "/")
            .post(RequestBody.create(null, "a=1")).build();
        try (var response = client.newCall(request).execute()) {
            return count + (count.get() == 1 ? " request" : " requests") + ", the caller saw " + response.code();
        } finally {
            origin.stop(0);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var seen = new ArrayList<String>();
        for (var given : List.of(new Case(503, "0", true), new Case(503, "0", false), new Case(503, "1", true),
                                 new Case(503, null, true), new Case(429, "0", true))) {
            seen.add(outcome(given));
            System.out.println(given.status + (given.seconds == null ? ", no Retry-After" : ", Retry-After: " + given.seconds)
                + (given.retries ? ": " : ", retryOnConnectionFailure(false): ") + seen.get(seen.size() - 1));
        }
        boolean isSame = seen.equals(List.of(
            "2 requests, the caller saw 200", "2 requests, the caller saw 200", "1 request, the caller saw 503",
            "1 request, the caller saw 503", "1 request, the caller saw 429"));
        System.out.print(isSame ? "" : "The behaviour has changed.\n");
        System.exit(isSame ? 0 : 1);
    }
}
JAVA
java -cp root/usr/share/java/okhttp.jar:root/usr/share/java/okio.jar Check.java
