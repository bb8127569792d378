package io.headwater.testkit.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Needs Kafka, Neo4j and PostgreSQL; {@code ./headwater test} starts them and says where. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("integration")
@EnabledIfEnvironmentVariable(named = "HEADWATER_KAFKA", matches = ".+")
public @interface OnRealServices {}
