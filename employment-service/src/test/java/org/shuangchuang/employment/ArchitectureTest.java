package org.shuangchuang.employment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.shuangchuang.employment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_sees_no_framework = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "org.shuangchuang.vocabulary", "org.shuangchuang.employment.domain..");

    @ArchTest
    static final ArchRule the_view_does_not_see_the_api = noClasses()
            .that()
            .resideInAnyPackage("..view..", "..store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.shuangchuang.employment.api..");

    @ArchTest
    static final ArchRule mutiny_stays_at_the_edges = noClasses()
            .that()
            .resideInAnyPackage("..domain..", "..store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.smallrye.mutiny..");
}
