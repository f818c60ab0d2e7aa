/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.parity;

import java.util.Comparator;
import java.util.List;

import io.github.camelsinch.sms.simulator.parity.Parity.Status;

/** Writes {@code docs/parity.md}. */
final class ParityPage {

    private static final String HEAD
            = """
                    # Simulator and Sinch

                    What the simulator does as Sinch does it, why we think so, and the test that holds it. This page is written from the
                    tests: `mvn -pl camel-sinch-sms/simulator -am test -Dtest=ParityTest -Dsurefire.failIfNoSpecifiedTests=false
                    -Dparity.write=true` writes it anew, and a test fails if it is stale.

                    * **documented**: Sinch's documentation says so. Where pages differ, the newest counts, and the older one is in brackets.
                    * **inferred**: it follows from samples, from Sinch's own clients, from what others saw live, or from a standard.
                    * **unknown**: nothing public says anything; it is a choice. Do not rely on it.

                    Nobody compared the simulator with Sinch's servers. Sinch's former Java client runs against it unchanged.

                    """;

    private static final String TAIL = """
            ## Not simulated, or not known

            | At Sinch | Here |
            |---|---|
            | 429 when a client has too many requests outstanding | never by itself: order it as a fault |
            | Throughput of callbacks is lowered after 429 | no |
            | OAuth2, mutual TLS, SNS and headers of one's own for callbacks | Basic and signature only |
            | Inbound messages | no |
            | Price, credit, blocked accounts, number types | no; order `blocked_account` as a fault |
            | Auto Encoding, originator pools, the `operator` field | no |
            | Checks of media files (`strict_validation`) | accepted, not checked |
            | The wording of errors | Sinch's where it is known, else in its manner; rely on `code` |
            | `User-Agent` of callbacks: an Apache client's, seen live | `sinch-sms-simulator` |
            | `feedback_enabled` in answers: only if it was given, seen live | so here |
            | A message of several parts at the plan's rate: Sinch does not say | one turn, as a message of one part |
            """;

    private final List<Rule> rules;

    ParityPage(List<Rule> rules) {
        this.rules = rules;
    }

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append(rules.size()).append(" rules: ").append(count(Status.DOCUMENTED)).append(" documented, ")
                .append(count(Status.INFERRED)).append(" inferred, ").append(count(Status.UNKNOWN)).append(" unknown.\n\n");
        for (Topic topic : Topic.values()) {
            page.append("## ").append(topic.title()).append("\n\n| Rule | | Source | Test |\n|---|---|---|---|\n");
            rules.stream().filter(rule -> rule.rule().topic() == topic)
                    // the order of a class's methods is not defined
                    .sorted(Comparator.comparing((Rule rule) -> rule.rule().status())
                            .thenComparing(rule -> rule.rule().source()).thenComparing(rule -> rule.rule().rule()))
                    .forEach(rule -> page.append(rule.row()).append('\n'));
            page.append('\n');
        }
        return page.append(TAIL).toString();
    }

    private long count(Status status) {
        return rules.stream().filter(rule -> rule.rule().status() == status).count();
    }
}
