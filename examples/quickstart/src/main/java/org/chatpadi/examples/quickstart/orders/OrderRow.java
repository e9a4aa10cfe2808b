package org.chatpadi.examples.quickstart.orders;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Texts;
import org.chatpadi.core.placement.LineDraft;

/**
 * One row of an order file, checked.
 *
 * @param number of the line it begins in
 * @param customer the number of the customer, or of the invoice where the file names none
 */
record OrderRow(long number, String invoice, LocalDateTime at, String customer, String country, LineDraft line) {

    static final List<String> COLUMNS = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("M/d/uuuu H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** @throws BadOrderFileException naming line, column and rule */
    static OrderRow of(CsvRecord row) {
        Fields fields = new Fields(row);
        String invoice = fields.number("InvoiceNo");
        return new OrderRow(
                row.getStartingLineNumber(),
                invoice,
                fields.date("InvoiceDate"),
                fields.text("CustomerID").isEmpty() ? invoice : fields.number("CustomerID"),
                fields.text("Country"),
                new LineDraft(
                        fields.line("StockCode"),
                        fields.line("Description"),
                        fields.quantity("Quantity"),
                        fields.price("UnitPrice")));
    }

    private record Fields(CsvRecord row) {

        Fields {
            if (row.getFieldCount() != COLUMNS.size()) {
                throw new BadOrderFileException(
                        row.getStartingLineNumber(),
                        "must have " + COLUMNS.size() + " columns, has " + row.getFieldCount());
            }
        }

        String text(String column) {
            return row.getField(COLUMNS.indexOf(column));
        }

        String line(String column) {
            String text = text(column);
            String flaw = text.isBlank() ? "must not be blank" : Texts.flaw(text, Texts.MAX_LINE, false);
            if (flaw != null) {
                throw broken(column, flaw);
            }
            return text;
        }

        /** An identity that people are made of. */
        String number(String column) {
            return matching(column, "[0-9]{1,18}", "must be a number of at most 18 digits");
        }

        long quantity(String column) {
            String rule = "must be a whole number from 1 to " + Quantities.MAX;
            long quantity = Long.parseLong(matching(column, "[0-9]{1,10}", rule));
            if (quantity < 1 || quantity > Quantities.MAX) {
                throw broken(column, rule);
            }
            return quantity;
        }

        BigDecimal price(String column) {
            return new BigDecimal(matching(
                    column,
                    "[0-9]{1,9}(\\.[0-9]{1,2})?",
                    "must be an amount with at most 2 decimal places, such as 4.25"));
        }

        LocalDateTime date(String column) {
            try {
                return LocalDateTime.parse(text(column), DATE);
            } catch (DateTimeException noDate) {
                throw broken(column, "must be a date such as 3/7/2011 8:44, month first");
            }
        }

        private String matching(String column, String shape, String rule) {
            String text = text(column);
            if (!text.matches(shape)) {
                throw broken(column, rule);
            }
            return text;
        }

        private BadOrderFileException broken(String column, String rule) {
            return new BadOrderFileException(row.getStartingLineNumber(), column, rule);
        }
    }
}
