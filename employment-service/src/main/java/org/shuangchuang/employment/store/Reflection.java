package org.shuangchuang.employment.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.shuangchuang.employment.domain.Carrier;
import org.shuangchuang.employment.domain.jobs.CarrierMonth;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent;
import org.shuangchuang.employment.domain.jobs.Employment;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent;
import org.shuangchuang.employment.domain.service.ServiceEvent;
import org.shuangchuang.employment.domain.service.ServiceRecord;
import org.shuangchuang.employment.domain.statistics.ReturnEvent;
import org.shuangchuang.employment.domain.statistics.ReturnFigures;
import org.shuangchuang.employment.domain.statistics.StatisticalReturn;
import org.shuangchuang.employment.domain.training.Attendance;
import org.shuangchuang.employment.domain.training.Certificate;
import org.shuangchuang.employment.domain.training.CertificateEvent;
import org.shuangchuang.employment.domain.training.CertificateNumberOnce;
import org.shuangchuang.employment.domain.training.TrainingEvent;
import org.shuangchuang.employment.domain.training.TrainingSession;

/** What becomes JSON or is made of it, for the native image; bodies of requests are found by Quarkus itself. */
@RegisterForReflection(
        targets = {
            Attendance.class,
            Carrier.class,
            CarrierMonth.Declaration.class,
            CarrierMonth.Declared.class,
            CarrierMonth.Rostered.class,
            CarrierMonth.Unstated.class,
            CarrierMonthEvent.JobsDeclarationCorrected.class,
            CarrierMonthEvent.JobsDeclared.class,
            CarrierMonthEvent.RosterOpened.class,
            Certificate.Issued.class,
            Certificate.None.class,
            CertificateEvent.CertificateIssued.class,
            CertificateNumberOnce.CertificateNumberTaken.class,
            Employment.Job.class,
            Employment.None.class,
            EmploymentEvent.EmploymentEnded.class,
            EmploymentEvent.EmploymentStarted.class,
            ReturnEvent.ReturnCorrected.class,
            ReturnEvent.ReturnLocked.class,
            ReturnEvent.ReturnOpened.class,
            ReturnEvent.ReturnSubmitted.class,
            ReturnEvent.ReturnValidated.class,
            ReturnFigures.class,
            ServiceEvent.ServicesCorrected.class,
            ServiceEvent.ServicesRecorded.class,
            ServiceRecord.None.class,
            ServiceRecord.Recorded.class,
            StatisticalReturn.None.class,
            StatisticalReturn.Opened.class,
            TrainingEvent.TrainingSessionHeld.class,
            TrainingSession.Held.class,
            TrainingSession.None.class
        })
final class Reflection {

    private Reflection() {}
}
