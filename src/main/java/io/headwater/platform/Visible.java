package io.headwater.platform;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A port as the caller of the running request may see it: what is hidden from that caller is
 * absent, uncounted or without a name. Whatever answers callers asks ports with this qualifier;
 * what feeds views and computes for everybody asks the plain ones. A test keeps API classes to it.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD})
public @interface Visible {}
