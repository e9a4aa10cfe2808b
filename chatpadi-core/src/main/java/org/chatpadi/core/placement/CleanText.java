package org.chatpadi.core.placement;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chatpadi.core.order.Texts;
import org.jspecify.annotations.Nullable;

/** Text that every store keeps as it is: within a length, without control characters and lone surrogates, not blank. Null passes. */
@Documented
@Constraint(validatedBy = CleanText.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface CleanText {

    int max() default Texts.MAX_LINE;

    /** Whether tabs and line breaks (LF) are allowed. */
    boolean breaks() default false;

    String message() default "must be clean text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says which rule is broken, never with the text itself. */
    final class Validator implements ConstraintValidator<CleanText, CharSequence> {

        private int max = Texts.MAX_LINE;
        private boolean breaks;

        /** For the validation provider. */
        public Validator() {}

        @Override
        public void initialize(CleanText constraint) {
            max = constraint.max();
            breaks = constraint.breaks();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            String text = value.toString();
            String flaw = text.isBlank() ? "must not be blank" : Texts.flaw(text, max, breaks);
            if (flaw != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(flaw).addConstraintViolation();
            }
            return flaw == null;
        }
    }
}
