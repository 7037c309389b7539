package org.shuangchuang.subsidy.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.shuangchuang.subsidy", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainIsPureTest {

    @ArchTest
    static final ArchRule the_domain_sees_plain_java_and_the_vocabulary_only = classes()
            .that()
            .resideInAPackage("..subsidy.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "org.shuangchuang.vocabulary..", "org.shuangchuang.subsidy.domain..");

    @ArchTest
    static final ArchRule resources_are_not_seen_from_behind = noClasses()
            .that()
            .resideInAnyPackage("..subsidy.domain..", "..subsidy.store..", "..subsidy.view..", "..subsidy.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..subsidy.api..");
}
