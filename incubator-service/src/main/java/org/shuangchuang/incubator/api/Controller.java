package org.shuangchuang.incubator.api;

import org.jspecify.annotations.Nullable;
import org.shuangchuang.incubator.domain.enterprise.EnterpriseRule;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Require;

/** An actual controller 实际控制人 in a request: a person, or an enterprise by its code. */
record Controller(@Nullable Person person, @Nullable String socialCreditCode) {

    Controller {
        if ((person == null) == (socialCreditCode == null)) {
            throw new Invalid("person", EnterpriseRule.CONTROLLER_IS_ONE);
        }
        if (socialCreditCode != null) {
            socialCreditCode = Require.socialCreditCode("socialCreditCode", socialCreditCode);
        }
    }
}
