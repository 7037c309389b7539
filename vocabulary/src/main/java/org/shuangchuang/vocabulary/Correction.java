package org.shuangchuang.vocabulary;

/** Marks an event that corrects an earlier one, and so may have happened before the stream's last. */
public interface Correction extends Event {}
