@org.jspecify.annotations.NullMarked
package io.headwater.governance.report.http;
