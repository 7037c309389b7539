package org.shuangchuang.employment.domain.training;

/** What is taught, and what a certificate attests. */
public enum TrainingSubject {
    /** 创业培训 */
    ENTREPRENEURSHIP,
    /** 孵化器从业人员 */
    INCUBATOR_STAFF,
    /** 高新技术企业认定管理 */
    HIGH_TECH_MANAGEMENT
}
