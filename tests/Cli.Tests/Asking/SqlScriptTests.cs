using OnPut.Cli.Asking;

namespace OnPut.Cli.Tests.Asking;

public sealed class SqlScriptTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ;; -- nothing; at all\n; /* nor; here */ ;")]
    [InlineData("select 1", "select 1")]
    [InlineData("a; b;c", "a", " b", "c")]
    [InlineData("a -- x; y\n; b", "a -- x; y\n", " b")]
    [InlineData("select ';', \"a;b\"; b", "select ';', \"a;b\"", " b")]
    [InlineData("select 'it''s;'; b", "select 'it''s;'", " b")]
    [InlineData("select e'it\\'s;'; b", "select e'it\\'s;'", " b")]
    [InlineData("select 'back\\'; b", "select 'back\\'", " b")]
    [InlineData("select $$;$$, $t$;$$;$t$; b", "select $$;$$, $t$;$$;$t$", " b")]
    [InlineData("select $1; b", "select $1", " b")]
    [InlineData("select 'never closed; b", "select 'never closed; b")]
    [InlineData("/* never closed; b")]
    public void Statements_end_at_semicolons_that_are_not_in_something(string script, params string[] expected) =>
        Assert.Equal(expected, SqlScript.Split(script));
}
