package org.chatpadi.reliability.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** HTTP on the loopback interface: a request is a line, and so is its answer. */
final class Doors {

    private static final int OK = 200;
    private static final int BROKEN = 500;

    private Doors() {}

    /** Opens them on a free port for as long as the process lives, and returns the port. */
    static String open(Map<String, Function<List<String>, String>> doors) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        doors.forEach((name, door) -> server.createContext("/" + name, exchange -> answer(exchange, door)));
        server.start();
        return Integer.toString(server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, Function<List<String>, String> door) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = OK;
            String answer;
            try {
                answer = door.apply(Line.words(request));
            } catch (RuntimeException broken) {
                status = BROKEN;
                answer = broken.toString();
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
