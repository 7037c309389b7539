package org.shuangchuang.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.shuangchuang.localstack.Ports;

/**
 * Starts the owners' double before the gateway and hands it to fields of type {@link Owners} in tests. The employment service is
 * down all the time, which must not disturb the others.
 */
public final class OwnersRunning implements QuarkusTestResourceLifecycleManager {

    private final Owners owners = new Owners();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "shuangchuang.owners.incubator",
                owners.url(),
                "shuangchuang.owners.subsidy",
                owners.url(),
                "shuangchuang.owners.employment",
                "http://localhost:" + Ports.free(),
                "shuangchuang.gateway.owner-timeout",
                "700ms",
                "shuangchuang.gateway.consistency-wait",
                "700ms");
    }

    @Override
    public void stop() {
        owners.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(owners, new TestInjector.MatchesType(Owners.class));
    }
}
