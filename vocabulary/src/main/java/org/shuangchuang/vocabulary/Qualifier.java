package org.shuangchuang.vocabulary;

/** How exact a number is meant: exact, at least 余/多, about 约. Declared from strongest to weakest. */
public enum Qualifier {
    EXACT("exact", "准确"),
    AT_LEAST("at least", "以上"),
    ABOUT("about", "约");

    private final String en;
    private final String zh;

    Qualifier(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** As published figures write it: {@code exact}, {@code at least}, {@code about}. */
    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }

    /** What a sum of two parts may claim. */
    public Qualifier weaker(Qualifier other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
