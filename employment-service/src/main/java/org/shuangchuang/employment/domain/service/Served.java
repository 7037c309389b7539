package org.shuangchuang.employment.domain.service;

/** Whom a carrier served. */
public enum Served {
    /** 小微企业, counted one by one */
    ENTERPRISES,
    /** 创业人士, counted as persons */
    ENTREPRENEURS
}
