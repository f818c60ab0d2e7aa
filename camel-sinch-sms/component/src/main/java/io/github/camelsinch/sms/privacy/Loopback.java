/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.privacy;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a host is this machine, to which alone secrets and numbers may go without TLS. Told by its spelling, so that
 * no name service decides about encryption.
 */
public final class Loopback {

    private static final Pattern IPV4 = Pattern.compile("127(\\.\\d{1,3}){3}");

    private Loopback() {
    }

    /**
     * Whether a host is this machine.
     *
     * @param  host as a URL has it; an IPv6 address in brackets
     * @return      whether it is {@code localhost}, {@code [::1]} or in {@code 127.0.0.0/8}
     */
    public static boolean is(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || IPV4.matcher(name).matches();
    }
}
