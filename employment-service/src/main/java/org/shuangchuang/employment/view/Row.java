package org.shuangchuang.employment.view;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;

/** A line of a list. Its id is that of the record, where the whole of it can be read. No line says who a person is. */
@MappedSuperclass
public abstract class Row {

    @Id
    public String id;

    /** Where it counts. */
    public String division;

    /** When it happened. */
    public LocalDate occurredOn;
}
