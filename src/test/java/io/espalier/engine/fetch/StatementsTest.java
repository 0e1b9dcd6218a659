package io.espalier.engine.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.guard.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bound on what one operation may run. */
class StatementsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void asManyStatementsAsTheBoundAreFine() {
        Statements statements = new Statements(new NoTransaction(), 2, true, Deadline.in(MINUTE));

        statements.count();
        statements.count();

        assertThat(List.of(statements.bound(), statements.executed(), statements.failure()))
                .isEqualTo(List.of(2, 2, Optional.empty()));
    }

    @Test
    void oneMoreThanTheBoundIsAnInternalError() {
        Statements statements = new Statements(new NoTransaction(), 1, true, Deadline.in(MINUTE));
        statements.count();

        EngineException exception = catchThrowableOfType(EngineException.class, statements::count);

        assertThat(exception.code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(statements.failure()).isEqualTo(Optional.of(exception));
    }

    @Test
    void afterAFailureEveryStatementFailsTheSame() {
        Statements statements = new Statements(new NoTransaction(), 0, true, Deadline.in(MINUTE));
        EngineException first = catchThrowableOfType(EngineException.class, statements::count);

        EngineException second = catchThrowableOfType(EngineException.class, statements::count);

        assertThat(second).isSameAs(first);
    }

    @Test
    void aBoundThatIsNotEnforcedIsOnlyTold() {
        Statements statements = new Statements(new NoTransaction(), 1, false, Deadline.in(MINUTE));

        statements.count();
        statements.count();

        assertThat(List.of(statements.bound(), statements.executed(), statements.failure()))
                .isEqualTo(List.of(1, 2, Optional.empty()));
    }

    /** Nothing here asks the database. */
    private static final class NoTransaction implements OperationTransaction {

        @Override
        public Connection connection() throws SQLException {
            throw new SQLException("no connection is needed to count");
        }

        @Override
        public Opening opening() {
            return Opening.NONE;
        }

        @Override
        public void cancelOthers() {}

        @Override
        public void connectionLost() {}

        @Override
        public void commit() {}

        @Override
        public void rollback() {}

        @Override
        public void onOtherStatement(Runnable listener) {}
    }
}
