package org.chatpadi.examples.quickstart.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderFileTest {

    private static final String HEAD =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void orders_come_in_the_order_of_time_and_of_two_times_the_first_counts() throws IOException {
        List<FileOrder> orders = read("""
                700002,MUG,"MUG, ""BLUE"" ",2,7/1/2011 9:05,4.25,20001,EIRE
                700001,BAG,BAG,1,7/1/2011 8:30,0.55,,United Kingdom
                700002,MUG,"MUG, ""BLUE"" ",3,7/1/2011 7:00,4.25,20001,EIRE
                """);
        assertThat(orders).extracting(FileOrder::invoice).containsExactly("700001", "700002");
        assertThat(orders.get(1).at()).isEqualTo("2011-07-01T08:05:00Z");
        assertThat(orders.get(1).lines()).hasSize(2);
        assertThat(orders.get(1).lines().get(0).name()).isEqualTo("MUG, \"BLUE\" ");
        assertThat(orders.get(1).total()).isEqualByComparingTo("21.25");
    }

    @Test
    void a_customer_is_made_up_from_the_number_the_same_each_time() throws IOException {
        String row = "700001,BAG,BAG,1,7/1/2011 8:30,0.55,20001,EIRE\n";
        Buyer buyer = read(row).get(0).buyer();
        assertThat(buyer).isEqualTo(read(row).get(0).buyer());
        assertThat(buyer.draft().country()).isEqualTo("IE");
        Buyer nobody =
                read("700001,BAG,BAG,1,7/1/2011 8:30,0.55,,EIRE\n").get(0).buyer();
        assertThat(nobody.number()).isEqualTo(700_001);
        assertThat(nobody.phone()).isNotEqualTo(buyer.phone());
    }

    private List<FileOrder> read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), HEAD + rows);
        return OrderFile.read(file, ZoneId.of("Europe/London"));
    }
}
