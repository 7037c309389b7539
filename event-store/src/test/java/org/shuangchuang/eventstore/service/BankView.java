package org.shuangchuang.eventstore.service;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a list shows of a bank. */
@Entity
@Table(name = "counter_view")
public class BankView {

    @Id
    public String id;

    public long total;
}
