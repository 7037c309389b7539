package org.shuangchuang.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.shuangchuang.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule what_is_counted_is_told_without_a_framework = classes()
            .that()
            .resideInAPackage("..catalogue")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson..",
                    "org.jspecify..",
                    "org.shuangchuang.eventstore",
                    "org.shuangchuang.vocabulary",
                    "org.shuangchuang.gateway.catalogue");

    @ArchTest
    static final ArchRule routing_knows_nothing_of_figures = noClasses()
            .that()
            .resideInAPackage("..routing")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..summary", "..gathering", "..catalogue");

    @ArchTest
    static final ArchRule gathering_does_not_know_who_asks = noClasses()
            .that()
            .resideInAPackage("..gathering")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..summary", "..routing");
}
