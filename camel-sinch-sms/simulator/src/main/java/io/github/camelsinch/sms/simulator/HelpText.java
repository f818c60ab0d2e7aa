/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

/** What {@code --help} shows. */
final class HelpText {

    private static final String TEXT = """
            Usage: java -jar sinch-sms-simulator.jar [options]

            The Sinch SMS API on this machine. No message is ever sent anywhere.
            A browser shows the inbox at its address; the API is below /xms/v1/{service plan}.

            Listening
              --port N                 port; 0 = any that is free (default)
              --open-to-network        lets other machines in; without it, this one only. Whoever can reach
                                       it can read and change everything: /_simulator asks for no token
              --latency MS[-MS]        milliseconds that answers of the API take, or a range (default 0)

            Service plan
              --service-plan-id ID     (default demo-plan)
              --token TOKEN            its API token (default demo-token)
              --messages-per-second N  rate of its queue; 0 = unlimited (default 30)
              --region REGION          us, eu, au, br or ca: unknown under another region's host name, such as
                                       us.localhost for a plan in eu (default: known under all)
              --plan SETTINGS          one more plan; can be repeated. Settings as in
                                       id=sales,token=secret,messages-per-second=10,region=eu; all but id can
                                       be left out

            Project (OAuth2), of the first plan
              --project-id ID          (default demo-project)
              --key-id ID              (default demo-key)
              --key-secret SECRET      (default demo-secret)
              --oauth-only             the plan's own token is refused; access tokens come from /oauth2/token

            Callbacks
              --callback-url URL       where reports go whose batch names no URL (default: such a batch is refused)
              --callback-secret S      signs callbacks with this webhook secret (default: unsigned)
              --callback-basic U:P     user and password that callbacks come with (default: none)
              --callback-host HOST     a host besides this machine that callbacks may go to; can be repeated

            Repeatable runs
              --seed N                 the same seed gives the same ids, tokens and latencies for the same requests

              -h, --help               shows this

            Try it, where P is the port:
              curl http://127.0.0.1:P/xms/v1/demo-plan/batches -H 'Authorization: Bearer demo-token' \\
                -H 'Content-Type: application/json' -d '{"to":["46700000001"],"from":"Acme","body":"Hello"}'
              curl http://127.0.0.1:P/_simulator/counters
              curl http://127.0.0.1:P/_simulator/clock -H 'Content-Type: application/json' -d '{"advance":"PT1H"}'
            Numbers +9990000ccc end with delivery code ccc.
            """;

    private HelpText() {
    }

    static String text() {
        return TEXT;
    }
}
