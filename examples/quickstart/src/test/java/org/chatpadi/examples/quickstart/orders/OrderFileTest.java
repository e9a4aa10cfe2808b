package org.chatpadi.examples.quickstart.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7,BAG,BAG,1,7/1/2011 8:30,0.55,          | line 3: must have 8 columns, has 7
                    7,BAG,BAG,1,7/1/2011 8:30,0.55,,EIRE,    | line 3: must have 8 columns, has 9
                    7x,BAG,BAG,1,7/1/2011 8:30,0.55,,EIRE    | line 3, column InvoiceNo: must be a number of at most 18 digits
                    7,,BAG,1,7/1/2011 8:30,0.55,,EIRE        | line 3, column StockCode: must not be blank
                    7,BAG, ,1,7/1/2011 8:30,0.55,,EIRE       | line 3, column Description: must not be blank
                    7,BAG,BAG,0,7/1/2011 8:30,0.55,,EIRE     | line 3, column Quantity: must be a whole number from 1 to 1000000000
                    7,BAG,BAG,-1,7/1/2011 8:30,0.55,,EIRE    | line 3, column Quantity: must be a whole number from 1 to 1000000000
                    7,BAG,BAG,two,7/1/2011 8:30,0.55,,EIRE   | line 3, column Quantity: must be a whole number from 1 to 1000000000
                    7,BAG,BAG,1,2/30/2011 8:30,0.55,,EIRE    | line 3, column InvoiceDate: must be a date such as 3/7/2011 8:44, month first
                    7,BAG,BAG,1,13/1/2011 8:30,0.55,,EIRE    | line 3, column InvoiceDate: must be a date such as 3/7/2011 8:44, month first
                    7,BAG,BAG,1,2011-07-01,0.55,,EIRE        | line 3, column InvoiceDate: must be a date such as 3/7/2011 8:44, month first
                    7,BAG,BAG,1,7/1/2011 8:30,0.555,,EIRE    | line 3, column UnitPrice: must be an amount with at most 2 decimal places, such as 4.25
                    7,BAG,BAG,1,7/1/2011 8:30,-1,,EIRE       | line 3, column UnitPrice: must be an amount with at most 2 decimal places, such as 4.25
                    7,BAG,BAG,1,7/1/2011 8:30,1e400,,EIRE    | line 3, column UnitPrice: must be an amount with at most 2 decimal places, such as 4.25
                    7,BAG,BAG,1,7/1/2011 8:30,0.55,Ama,EIRE  | line 3, column CustomerID: must be a number of at most 18 digits
                    7,"BAG,BAG,1,7/1/2011 8:30,0.55,,EIRE    | line 3: must be CSV: every quote that opens closes, two of them stand for one
                    """)
    void a_row_that_cannot_be_read_is_named_with_line_column_and_rule(String row, String told) {
        assertThatThrownBy(() -> read("700001,BAG,BAG,1,7/1/2011 8:30,0.55,,EIRE\n" + row + "\n"))
                .isInstanceOf(BadOrderFileException.class)
                .hasMessage(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "InvoiceNo;StockCode\n", "7,BAG,BAG,1,7/1/2011 8:30,0.55,,EIRE\n"})
    void a_file_without_its_head_is_told_what_it_must_be(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), text);
        assertThatThrownBy(() -> OrderFile.read(file, ZoneId.of("UTC")))
                .isInstanceOf(BadOrderFileException.class)
                .hasMessage("line 1: must name the columns " + HEAD.strip());
    }

    @Test
    void a_quote_that_stays_open_is_told_where_its_row_begins() {
        assertThatThrownBy(() -> read("7,\"BAG,BAG,1\n")).hasMessageStartingWith("line 2: must be CSV");
    }

    @Test
    void a_file_without_rows_is_told_so() {
        assertThatThrownBy(() -> read("")).hasMessage("line 2: must hold an order line");
    }

    @Test
    void a_mark_of_the_byte_order_is_no_part_of_the_head() throws IOException {
        Path file = Files.writeString(
                folder.resolve("orders.csv"), "\uFEFF" + HEAD + "7,BAG,BAG,1,7/1/2011 8:30,0.55,,EIRE\r\n");
        assertThat(OrderFile.read(file, ZoneId.of("UTC"))).hasSize(1);
    }

    private List<FileOrder> read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), HEAD + rows);
        return OrderFile.read(file, ZoneId.of("Europe/London"));
    }
}
