/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Which room may know which: the table of packages in the design, as a build sees it. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "io.github.camelsinch.sms";
    private static final String TEXT = ROOT + ".text..";
    private static final String PLAN = ROOT + ".plan..";
    private static final String PACING = ROOT + ".pacing..";
    private static final String API = ROOT + ".api..";
    private static final String PRIVACY = ROOT + ".privacy..";
    private static final String TIME = ROOT + ".time..";

    @ArchTest
    static final ArchRule RULES_ABOUT_SMS_KNOW_NEITHER_CAMEL_NOR_HTTP = noClasses().that()
            .resideInAnyPackage(TEXT, PLAN, PACING)
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.camel..", "org.apache.hc..", "java.net.http..")
            .because(
                    "what an SMS is, who gets it and when does not depend on who asks or how it travels: move the use of Camel to the"
                     + " root package and that of HTTP to api.http");

    @ArchTest
    static final ArchRule PLAN_KNOWS_ONLY_TEXT_AND_THE_LEAVES = classes().that().resideInAPackage(PLAN)
            .should().onlyDependOnClassesThat().resideInAnyPackage(PLAN, TEXT, PRIVACY, TIME, "java..")
            .because("a plan is made before anything is paced, sent or written down: hand in what it needs");

    @ArchTest
    static final ArchRule API_KNOWS_NO_ROOM_BUT_THE_LEAVES = noClasses().that().resideInAPackage(API)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe("are ours, but neither api nor a leaf",
                    other -> isOurs(other.getPackageName()) && !isIn(other.getPackageName(), "api")
                            && !isIn(other.getPackageName(), "privacy") && !isIn(other.getPackageName(), "time")))
            .because("the API of Sinch must be usable and testable alone: translate in send or report");

    @ArchTest
    static final ArchRule LEAVES_KNOW_NOTHING_OF_OURS = classes().that().resideInAnyPackage(PRIVACY, TIME)
            .should().onlyDependOnClassesThat().resideInAnyPackage(PRIVACY, TIME, "java..")
            .because("every room masks what it shows and reads times, so masking and reading may know none of them");

    @ArchTest
    static final ArchRule SEND_KNOWS_PLAN_PACING_LEDGER_AND_API
            = onlyKnows("send", Set.of("text", "plan", "pacing", "ledger", "api", "privacy", "time"))
                    .because("a send is the same for every front door: read the exchange and write to it in the root package");

    @ArchTest
    static final ArchRule REPORT_KNOWS_ONLY_API_AND_LEDGER = onlyKnows("report", Set.of("api", "ledger", "privacy", "time"))
            .because("reports come in whoever sent: what a route makes of them belongs into the root package");

    @ArchTest
    static final ArchRule WEBHOOK_KNOWS_ONLY_API = onlyKnows("webhook", Set.of("api", "privacy", "time"))
            .because("a callback is proved and read before anybody knows what becomes of it");

    @ArchTest
    static final ArchRule PACING_KNOWS_ONLY_TIME = onlyKnows("pacing", Set.of("time"))
            .because("a pacer hands out permits; what they are for is said by send");

    @ArchTest
    static final ArchRule LEDGER_KNOWS_ONLY_TIME = onlyKnows("ledger", Set.of("time"))
            .because("a ledger keeps what it is told: what a segment is and how it is sent is said by send");

    @ArchTest
    static final ArchRule SEND_REPORT_AND_WEBHOOK_KNOW_NO_CAMEL = noClasses().that()
            .resideInAnyPackage(ROOT + ".send..", ROOT + ".report..", ROOT + ".webhook..", ROOT + ".ledger..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.camel..", "org.apache.hc..")
            .because("only the root package holds Camel's contract, and observe what Camel's operators look at");

    @ArchTest
    static final ArchRule ONLY_METERS_KNOW_MICROMETER = noClasses().that().resideOutsideOfPackage(ROOT + ".observe.micrometer")
            .should().dependOnClassesThat().resideInAPackage("io.micrometer..")
            .because("users without Micrometer must not miss a class");

    @ArchTest
    static final ArchRule ONLY_THE_SPAN_DECORATOR_KNOWS_TELEMETRY = noClasses().that()
            .resideOutsideOfPackage(ROOT + ".observe.telemetry")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.camel.telemetry..", "io.opentelemetry..")
            .because("users without tracing must not miss a class; Camel finds the decorator by itself");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_ROOT = noClasses().that().resideInAnyPackage(
            PLAN, PACING, API, PRIVACY, TIME, ROOT + ".send..", ROOT + ".report..", ROOT + ".webhook..", ROOT + ".ledger..",
            ROOT + ".observe..")
            .should().dependOnClassesThat().resideInAPackage(ROOT)
            .because("the root package is the front door: hand in what a room needs");

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_ROOMS = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles()
            .because("a message meets the rooms in one order");

    private static ArchRule onlyKnows(String room, Set<String> others) {
        return noClasses().that().resideInAPackage(ROOT + "." + room + "..").should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are ours, but not of " + room + " or " + others,
                        other -> isOurs(other.getPackageName()) && !isIn(other.getPackageName(), room)
                                && others.stream().noneMatch(allowed -> isIn(other.getPackageName(), allowed))));
    }

    private static boolean isOurs(String packageName) {
        return packageName.equals(ROOT) || packageName.startsWith(ROOT + ".");
    }

    private static boolean isIn(String packageName, String room) {
        return (packageName + ".").startsWith(ROOT + "." + room + ".");
    }
}
