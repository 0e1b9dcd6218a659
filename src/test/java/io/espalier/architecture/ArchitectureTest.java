package io.espalier.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.espalier.Espalier;
import org.junit.jupiter.api.Test;

/** The production code keeps the rules; {@link RulesTest} shows that the rules can fail. */
class ArchitectureTest {

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .importUrl(Espalier.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void eachRoomUsesOnlyWhatStandsInItsRow() {
        Rules.rooms().check(PRODUCTION);
    }

    @Test
    void outsideLibrariesStayInTheirRooms() {
        Rules.libraries().forEach(rule -> rule.check(PRODUCTION));
        Rules.sqlExceptionInItsRooms().check(PRODUCTION);
    }

    @Test
    void whatThePlannerMakesIsFreeOfGraphqlJava() {
        Rules.planRecordsArePure().check(PRODUCTION);
    }

    @Test
    void theMappingIsReadAtTheStartAlone() {
        Rules.mappingIsReadAtTheStartAlone().check(PRODUCTION);
    }

    @Test
    void theContractStandsAlone() {
        Rules.contractStandsAlone().check(PRODUCTION);
        Rules.junitInItsPackage().check(PRODUCTION);
    }

    @Test
    void packagesHaveNoCycles() {
        Rules.noCycles().check(PRODUCTION);
    }

    @Test
    void everyPackageIsNullMarked() {
        Rules.packagesAreNullMarked().check(PRODUCTION);
    }
}
