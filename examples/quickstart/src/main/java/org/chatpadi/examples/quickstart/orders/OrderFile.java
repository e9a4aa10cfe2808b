package org.chatpadi.examples.quickstart.orders;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chatpadi.core.placement.LineDraft;

/**
 * Reads a CSV file of order lines with the columns InvoiceNo, StockCode, Description, Quantity, InvoiceDate (M/d/yyyy H:mm), UnitPrice,
 * CustomerID (may be empty) and Country.
 */
public final class OrderFile {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/yyyy H:mm", Locale.ROOT);

    private OrderFile() {}

    /** The orders of a file in the order of their times; of an order with two times the first counts. */
    public static List<FileOrder> read(Path file, ZoneId zone) throws IOException {
        Map<String, List<NamedCsvRecord>> byInvoice = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> byInvoice
                    .computeIfAbsent(row.getField("InvoiceNo"), invoice -> new ArrayList<>())
                    .add(row));
        }
        return byInvoice.entrySet().stream()
                .map(entry -> order(entry.getKey(), entry.getValue(), zone))
                .sorted(Comparator.comparing(FileOrder::at).thenComparing(FileOrder::invoice))
                .toList();
    }

    private static FileOrder order(String invoice, List<NamedCsvRecord> rows, ZoneId zone) {
        NamedCsvRecord first = rows.get(0);
        String customer = first.getField("CustomerID");
        return new FileOrder(
                invoice,
                at(first, zone),
                Buyer.of(customer.isEmpty() ? invoice : customer, first.getField("Country")),
                rows.stream().map(OrderFile::line).toList());
    }

    private static Instant at(NamedCsvRecord row, ZoneId zone) {
        return LocalDateTime.parse(row.getField("InvoiceDate"), DATE)
                .atZone(zone)
                .toInstant();
    }

    private static LineDraft line(NamedCsvRecord row) {
        return new LineDraft(
                row.getField("StockCode"),
                row.getField("Description"),
                Long.parseLong(row.getField("Quantity")),
                new BigDecimal(row.getField("UnitPrice")));
    }
}
