package org.shuangchuang.subsidy.domain.voucher;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Invalid;

/**
 * What makes an invoice 发票 one: its code (10 or 12 digits) and number (8 digits), or the 20-digit number of a fully digital
 * invoice (数电票), which has no code. Written in any way, it is the same invoice.
 *
 * @param id normalised: {@code 6200201130.00012345} or {@code 24622000000012345678}
 */
public record Invoice(String id) {

    private static final Pattern IGNORED = Pattern.compile("[\\s\\-]");
    private static final Pattern CODE = Pattern.compile("\\d{10}|\\d{12}");
    private static final Pattern NUMBER = Pattern.compile("\\d{8}");
    private static final Pattern ELECTRONIC = Pattern.compile("\\d{20}");

    /**
     * @param code as written, null for a fully digital invoice
     * @throws Invalid on {@code invoiceCode} or {@code invoiceNumber}
     */
    public static Invoice of(@Nullable String code, String number) {
        String digits = normalised(number);
        if (code == null || code.isBlank()) {
            if (!ELECTRONIC.matcher(digits).matches()) {
                throw new Invalid("invoiceNumber", VoucherRule.BAD_INVOICE_NUMBER);
            }
            return new Invoice(digits);
        }
        String codeDigits = normalised(code);
        if (!CODE.matcher(codeDigits).matches()) {
            throw new Invalid("invoiceCode", VoucherRule.BAD_INVOICE_NUMBER);
        }
        if (!NUMBER.matcher(digits).matches()) {
            throw new Invalid("invoiceNumber", VoucherRule.BAD_INVOICE_NUMBER);
        }
        return new Invoice(codeDigits + "." + digits);
    }

    /** Full-width digits, spaces and hyphens do not make another invoice. */
    private static String normalised(String written) {
        return IGNORED.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
    }
}
