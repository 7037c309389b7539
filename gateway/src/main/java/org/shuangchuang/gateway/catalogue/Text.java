package org.shuangchuang.gateway.catalogue;

/** The same words in both languages. */
public record Text(String zh, String en) {}
