package org.shuangchuang.incubator.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.shuangchuang.incubator", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainIsPureTest {

    @ArchTest
    static final ArchRule the_domain_sees_plain_java_and_the_vocabulary_only = classes()
            .that()
            .resideInAPackage("..incubator.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "org.shuangchuang.vocabulary..", "org.shuangchuang.incubator.domain..");

    @ArchTest
    static final ArchRule lists_and_doors_are_not_seen_from_behind = noClasses()
            .that()
            .resideInAnyPackage("..incubator.domain..", "..incubator.store..", "..incubator.view..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..incubator.api..");
}
