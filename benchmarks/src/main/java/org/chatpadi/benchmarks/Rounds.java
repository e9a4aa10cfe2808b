package org.chatpadi.benchmarks;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * JMH benchmarks of one class, for what runs on one thread, measured in turns in one JVM: the machine drifts, so that only figures of the
 * same round are compared. Every round begins with the next variant. The figures are processor time.
 */
final class Rounds {

    private static final int MOST_WARM_UPS = 4;

    private final Class<?> bench;
    private final List<String> variants;
    private final Map<String, List<Double>> nanos = new LinkedHashMap<>();

    private Rounds(Class<?> bench, List<String> variants) {
        this.bench = bench;
        this.variants = variants;
        variants.forEach(variant -> nanos.put(variant, new ArrayList<>()));
    }

    static Rounds of(Class<?> bench, String... variants) {
        return new Rounds(bench, List.of(variants));
    }

    /**
     * Warms every variant up, then measures rounds in which each gets this long. Warming up goes on, though not for ever, until each had this
     * long of the processor: beside busy neighbours the clock on the wall says little.
     */
    Rounds run(int rounds, TimeValue warmUp, TimeValue measured) {
        for (String variant : variants) {
            long before = CpuTime.ofProcess();
            for (int i = 0; i < MOST_WARM_UPS && CpuTime.ofProcess() - before < warmUp.convertTo(NANOSECONDS); i++) {
                nanosOf(variant, warmUp);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < variants.size(); i++) {
                String variant = variants.get((round + i) % variants.size());
                series(variant).add(nanosOf(variant, measured));
            }
            print(round);
        }
        return this;
    }

    private List<Double> series(String variant) {
        return requireNonNull(nanos.get(variant), variant);
    }

    private double nanosOf(String variant, TimeValue time) {
        Options options = new OptionsBuilder()
                .include(bench.getName().replace(".", "\\.") + "\\." + variant + "$")
                .mode(Mode.AverageTime)
                .timeUnit(NANOSECONDS)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(time)
                .addProfiler(CpuTime.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            Result<?> cpu =
                    new Runner(options).runSingle().getSecondaryResults().get(CpuTime.LABEL);
            return requireNonNull(cpu, CpuTime.LABEL).getScore();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private void print(int round) {
        StringBuilder line = new StringBuilder("round " + (round + 1));
        nanos.forEach((variant, series) -> line.append(text("   %s %,.0f ns", variant, series.get(round))));
        System.out.println(line);
    }

    /** The nanoseconds of a variant, round by round. */
    Spread nanos(String variant) {
        return new Spread(series(variant));
    }

    /** How many times as long one takes as another, round by round. */
    Spread ratio(String variant, String base) {
        return nanos(variant).over(nanos(base));
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** Figures of all rounds. */
    record Spread(List<Double> values) {

        double median() {
            double[] sorted = sorted();
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }

        double least() {
            return sorted()[0];
        }

        double most() {
            return sorted()[values.size() - 1];
        }

        /** Each figure over that of the same round. */
        Spread over(Spread base) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                ratios.add(values.get(i) / base.values.get(i));
            }
            return new Spread(ratios);
        }

        /** Of each figure something that falls as it rises. */
        Spread per(double whole) {
            return new Spread(values.stream().map(value -> whole / value).toList());
        }

        @Override
        public String toString() {
            return text("%.2f (%.2f to %.2f)", median(), least(), most());
        }

        private double[] sorted() {
            double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
