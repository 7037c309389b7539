package org.shuangchuang.gateway.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A name that a carrier, enterprise or market goes by: what a scope may be asked for with. */
@Entity
@Table(name = "named")
@IdClass(Known.Key.class)
public class Known {

    /** All three together: several may share a name, and one may have had several. */
    public record Key(String kind, String name, String id) implements Serializable {}

    @Id
    @Column(nullable = false)
    public String kind = "";

    @Id
    @Column(nullable = false)
    public String name = "";

    @Id
    @Column(nullable = false)
    public String id = "";
}
