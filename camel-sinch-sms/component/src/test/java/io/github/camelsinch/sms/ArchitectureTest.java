/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
                     + " root package and that of HTTP to api.http")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PLAN_KNOWS_ONLY_TEXT_AND_THE_LEAVES = classes().that().resideInAPackage(PLAN)
            .should().onlyDependOnClassesThat().resideInAnyPackage(PLAN, TEXT, PRIVACY, TIME, "java..")
            .because("a plan is made before anything is paced, sent or written down: hand in what it needs")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule API_KNOWS_NO_ROOM_BUT_THE_LEAVES = noClasses().that().resideInAPackage(API)
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe("are ours, but neither api nor a leaf",
                    other -> isOurs(other.getPackageName()) && !isIn(other.getPackageName(), "api")
                            && !isIn(other.getPackageName(), "privacy") && !isIn(other.getPackageName(), "time")))
            .because("the API of Sinch must be usable and testable alone: translate in send or report")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule LEAVES_KNOW_NOTHING_OF_OURS = classes().that().resideInAnyPackage(PRIVACY, TIME)
            .should().onlyDependOnClassesThat().resideInAnyPackage(PRIVACY, TIME, "java..")
            .because("every room masks what it shows and reads times, so masking and reading may know none of them")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PACING_KNOWS_NO_ROOM = noClasses().that().resideInAPackage(PACING)
            .should().dependOnClassesThat().resideInAnyPackage(PLAN, API, ROOT + ".send..", ROOT + ".report..", ROOT)
            .because("a pacer hands out permits; what they are for is said by send")
            .allowEmptyShould(true);

    private static boolean isOurs(String packageName) {
        return packageName.equals(ROOT) || packageName.startsWith(ROOT + ".");
    }

    private static boolean isIn(String packageName, String room) {
        return (packageName + ".").startsWith(ROOT + "." + room + ".");
    }
}
