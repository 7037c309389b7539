package org.shuangchuang.localstack.issuer;

import org.shuangchuang.vocabulary.Actor;

/** Where somebody who acts for many accounts gets their tokens. */
public interface TokenSource {

    /** A token for the account that says what the actor is. */
    String of(Actor actor);
}
