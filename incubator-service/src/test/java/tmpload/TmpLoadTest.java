package tmpload;
import static io.restassured.RestAssured.given;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class TmpLoadTest {
    @Test void loads() throws Exception {
        int port = io.restassured.RestAssured.port;
        Progress progress = new Progress(System.out, false);
        long t = System.nanoTime();
        new IncubationPart().load(new Loader(URI.create("http://localhost:" + port), progress));
        System.out.println("LOADED " + progress.commands() + " in " + (System.nanoTime() - t) / 1e9);
        Thread.sleep(4000);
        for (String q : List.of("designations?status=ACTIVE&kind=MAKER_SPACE&level=PROVINCIAL","designations?status=ACTIVE&kind=MAKER_SPACE&level=PROVINCIAL&division=620100","designations?status=ACTIVE&kind=INCUBATOR&level=PROVINCIAL","designations?status=ACTIVE&kind=INCUBATOR&level=NATIONAL","designations?level=NATIONAL&kind=MAKER_SPACE","designations?level=NATIONAL&kind=SPECIALISED_MAKER_SPACE","mentors","enterprises?kind=RECOGNISED","enterprises?kind=RENEWED","tenancies","competition-editions","carriers","designations?status=REVOKED","designations?status=DECLINED"))
            System.out.println("COUNT " + q + " = " + ((List<?>) given().basePath("/api/incubation").get("/" + q + (q.contains("?") ? "&" : "?") + "limit=500").path("items")).size());
        new IncubationPart().load(new Loader(URI.create("http://localhost:" + port), new Progress(System.out, false)));
        System.out.println("AGAIN ok");
    }
}
