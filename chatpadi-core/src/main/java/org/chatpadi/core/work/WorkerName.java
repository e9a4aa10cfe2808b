package org.chatpadi.core.work;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;

/** What a worker goes by that was given no name: its host, its process and a random part, so that no two share one. */
final class WorkerName {

    private static final String NO_HOST = "unknown-host";
    private static final int HOST_MAX = 200;

    private WorkerName() {}

    static String drawn() {
        return host() + "-" + ProcessHandle.current().pid() + "-" + String.format("%08x", new SecureRandom().nextInt());
    }

    private static String host() {
        try {
            String host = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9._:-]", "-");
            return host.length() <= HOST_MAX ? host : host.substring(0, HOST_MAX);
        } catch (UnknownHostException nameless) {
            return NO_HOST;
        }
    }
}
