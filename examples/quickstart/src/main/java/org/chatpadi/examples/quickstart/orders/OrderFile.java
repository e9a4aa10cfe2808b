package org.chatpadi.examples.quickstart.orders;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a CSV file of order lines with the columns InvoiceNo, StockCode, Description, Quantity, InvoiceDate (M/d/yyyy H:mm), UnitPrice,
 * CustomerID (may be empty) and Country.
 */
public final class OrderFile {

    private OrderFile() {}

    /**
     * The orders of a file in the order of their times; of an order with two times the first counts.
     *
     * @throws BadOrderFileException naming line, column and rule
     */
    public static List<FileOrder> read(Path file, ZoneId zone) throws IOException {
        return rows(file).values().stream()
                .map(rows -> order(rows, zone))
                .sorted(Comparator.comparing(FileOrder::at).thenComparing(FileOrder::invoice))
                .toList();
    }

    private static Map<String, List<OrderRow>> rows(Path file) throws IOException {
        Map<String, List<OrderRow>> byInvoice = new LinkedHashMap<>();
        long read = 0;
        try (CsvReader<CsvRecord> reader = reader().ofCsvRecord(file)) {
            Iterator<CsvRecord> records = reader.iterator();
            head(records);
            read = 1;
            while (records.hasNext()) {
                OrderRow row = OrderRow.of(records.next());
                read = row.number();
                byInvoice
                        .computeIfAbsent(row.invoice(), invoice -> new ArrayList<>())
                        .add(row);
            }
        } catch (CsvParseException torn) {
            throw new BadOrderFileException(
                    read + 1, "must be CSV: every quote that opens closes, two of them stand for one");
        }
        if (byInvoice.isEmpty()) {
            throw new BadOrderFileException(2, "must hold an order line");
        }
        return byInvoice;
    }

    /** Rows of a wrong length are told in our own words. */
    private static CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder()
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    private static void head(Iterator<CsvRecord> records) {
        if (!records.hasNext() || !records.next().getFields().equals(OrderRow.COLUMNS)) {
            throw new BadOrderFileException(1, "must name the columns " + String.join(",", OrderRow.COLUMNS));
        }
    }

    private static FileOrder order(List<OrderRow> rows, ZoneId zone) {
        OrderRow first = rows.get(0);
        return new FileOrder(
                first.invoice(),
                first.at().atZone(zone).toInstant(),
                Buyer.of(first.customer(), first.country()),
                rows.stream().map(OrderRow::line).toList());
    }
}
