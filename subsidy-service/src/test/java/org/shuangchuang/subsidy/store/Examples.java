package org.shuangchuang.subsidy.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shuangchuang.subsidy.domain.rules.Terms;
import org.shuangchuang.vocabulary.Money;

/** One example of any record that is stored, with values of the domain for its components by their names. */
final class Examples {

    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("division", "620102"),
            Map.entry("fiscalYear", 2020),
            Map.entry("cohort", 2020),
            Map.entry("enterpriseId", "3f0e7a52-7d0c-5c7e-9a55-0c8f6e1f9b11"),
            Map.entry("enterpriseName", "甘肃某某科技有限公司"),
            Map.entry("socialCreditCode", "Y1620102MA00000010"),
            Map.entry("claimId", "01970000-0000-7000-8000-000000000001"),
            Map.entry("voucherId", "01970000-0000-7000-8000-000000000002"),
            Map.entry("holderId", "3f0e7a52-7d0c-5c7e-9a55-0c8f6e1f9b11"),
            Map.entry("holderName", "甘肃某某科技有限公司"),
            Map.entry("providerId", "5b1c7a52-7d0c-5c7e-9a55-0c8f6e1f9b22"),
            Map.entry("providerName", "某检测机构"),
            Map.entry("carrierId", "01970000-0000-7000-8000-000000000003"),
            Map.entry("carrierName", "某科技企业孵化器"),
            Map.entry("kind", "INCUBATOR"),
            Map.entry("level", "PROVINCIAL"),
            Map.entry("policyNumber", "甘科〔2020〕1号"),
            Map.entry("documentNumber", "甘财〔2020〕1号"),
            Map.entry("reference", "claim/01970000-0000-7000-8000-000000000001"),
            Map.entry("usedFor", "voucher/01970000-0000-7000-8000-000000000002"),
            Map.entry("invoiceId", "24622000000012345678"),
            Map.entry("redemptionPercent", 50),
            Map.entry("dueToTreasury", false),
            Map.entry("by", "officer-1"),
            Map.entry("rejectedBy", "officer-2"),
            Map.entry("proposedBy", "officer-2"));

    private static final Map<Class<?>, Object> DEFAULTS = Map.of(
            String.class,
            "text",
            int.class,
            1,
            boolean.class,
            true,
            Money.class,
            Money.yuan(50_000),
            LocalDate.class,
            LocalDate.of(2020, 6, 10),
            YearMonth.class,
            YearMonth.of(2020, 6));

    private Examples() {}

    static <T> T of(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(type, component))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no example of " + type, e);
        }
    }

    private static Object value(Class<?> owner, RecordComponent component) {
        Class<?> type = component.getType();
        String name = component.getName();
        if (name.equals("programme")) {
            return owner.getName().contains(".voucher.") ? "innovation-voucher" : "high-tech-reward";
        }
        Object named = VALUES.get(name);
        if (named != null && (type.isInstance(named) || type.isPrimitive())) {
            return named;
        }
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return List.of(element == Terms.Eligible.class ? of(element) : "01970000-0000-7000-8000-000000000004");
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Object known = DEFAULTS.get(type);
        return known == null ? of(type) : known;
    }
}
