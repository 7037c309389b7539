package org.shuangchuang.employment.domain.training;

import org.shuangchuang.vocabulary.Rule;

/** Why a session or a certificate is not taken. */
public enum TrainingRule implements Rule {
    FEWER_ATTENDANCES_THAN_PERSONS("人次不得少于人数", "There cannot be fewer attendances than persons"),
    CARRIER_INCOMPLETE("载体编号与名称须同时填写", "A carrier is named by its id and its name together"),
    SESSION_ALREADY_HELD("该培训已登记", "The session is recorded already"),
    CERTIFICATE_NUMBER_TAKEN("该证书编号已使用", "Another certificate has this number"),
    CERTIFICATE_ALREADY_ISSUED("此人已取得该类证书", "The person holds a certificate of this subject already");

    private final String zh;
    private final String en;

    TrainingRule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
