package io.headwater.product.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.headwater.product.ManifestContent;
import java.util.List;

/** The JSON columns. A mapper of its own: what is stored must not follow the API's settings. */
final class Bodies {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private Bodies() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of texts and numbers are always JSON", e);
    }
  }

  static ManifestContent content(String json) {
    try {
      return MAPPER.readValue(json, ManifestContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored manifest cannot be read", e);
    }
  }

  static List<String> texts(String json) {
    try {
      return MAPPER.readValue(json, TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored warnings cannot be read", e);
    }
  }
}
