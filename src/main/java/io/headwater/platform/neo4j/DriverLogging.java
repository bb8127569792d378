package io.headwater.platform.neo4j;

import java.io.Serial;
import org.jboss.logging.Logger;
import org.neo4j.driver.Logging;

/**
 * Hands what the driver says to this server's log, and makes no text of what that does not keep.
 */
// The driver has no other way that leaves the text unmade.
@SuppressWarnings("deprecation")
final class DriverLogging implements Logging {

  @Serial private static final long serialVersionUID = 1;

  @Override
  public org.neo4j.driver.Logger getLog(String name) {
    return new Gate(Logger.getLogger(name));
  }

  private record Gate(Logger log) implements org.neo4j.driver.Logger {

    @Override
    public void error(String message, Throwable cause) {
      log.error(message, cause);
    }

    @Override
    public void info(String message, Object... params) {
      log.infof(message, params);
    }

    @Override
    public void warn(String message, Object... params) {
      log.warnf(message, params);
    }

    @Override
    public void warn(String message, Throwable cause) {
      log.warn(message, cause);
    }

    @Override
    public void debug(String message, Object... params) {
      log.debugf(message, params);
    }

    @Override
    public void debug(String message, Throwable cause) {
      log.debug(message, cause);
    }

    @Override
    public void trace(String message, Object... params) {
      log.tracef(message, params);
    }

    @Override
    public boolean isTraceEnabled() {
      return log.isTraceEnabled();
    }

    @Override
    public boolean isDebugEnabled() {
      return log.isDebugEnabled();
    }
  }
}
