package org.shuangchuang.eventstore.access;

import java.util.List;

/** Who may call what of a service. What is not in any table, nobody may call. */
public interface AccessTable {

    List<Operation> operations();
}
