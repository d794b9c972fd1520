using OnPut.Cli.Tests.Asking.Support;

namespace OnPut.Cli.Tests.Asking;

/// <summary>What <c>onput query</c> prints.</summary>
public sealed class QueryTests : IAsyncLifetime
{
    JournalStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await JournalStage.StartAsync(
        new Row("a.jpg")
        {
            ["size"] = "9007199254740993",
            ["latitude"] = "'nan'::DOUBLE",
            ["taken_at"] = "TIMESTAMP '2024-05-01 12:30:00.25'",
            ["object_tags"] = "MAP {'project': 'apollo', 'ünï': 'x'}",
            ["keywords"] = "['one', 'two']",
            ["type_mismatch"] = "true",
        },
        new Row("日本語/鍵.txt") { ["title"] = "'\"quoted\", [red]and[/]' || chr(10) || chr(27) || 'lines'" });

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task Json_has_every_value_as_what_it_is()
    {
        var result = await QueryAsync(
            "select key, size, latitude, taken_at, object_tags, keywords, type_mismatch, title, dt from journal order by key");

        Assert.Equal(
            """
            {"key":"a.jpg","size":9007199254740993,"latitude":null,"taken_at":"2024-05-01T12:30:00.25",
            "object_tags":{"project":"apollo","ünï":"x"},"keywords":["one","two"],"type_mismatch":true,"title":null,"dt":"2024-05-01"}
            """.ReplaceLineEndings(""),
            result.Rows()[0].GetRawText());
        Assert.Equal("日本語/鍵.txt", result.Rows()[1].GetProperty("key").GetString());
        Assert.Equal("\"quoted\", [red]and[/]\n\u001blines", result.Rows()[1].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("select 170141183460469231731687303715884105727::hugeint as x", "170141183460469231731687303715884105727")]
    [InlineData("select 123456789012345678901234567890.12::decimal(38,2) as x", "123456789012345678901234567890.12")]
    [InlineData("select 0.1::double as x", "0.1")]
    [InlineData("select 1e300::double * -1e300::double as x", "null")]
    [InlineData("select [1, null, 3] as x", "[1,null,3]")]
    [InlineData("select ['NaN', '\"-Infinity'] as x", "[\"NaN\",\"\\\"-Infinity\"]")]
    [InlineData("select {'n': 'nan'::double, 'i': ['-inf'::double]} as x", "{\"n\":null,\"i\":[null]}")]
    [InlineData("select map {'a': null} as x", "{\"a\":null}")]
    [InlineData("select {'a': 1, 'b': [{'c': date '2024-01-01'}]} as x", "{\"a\":1,\"b\":[{\"c\":\"2024-01-01\"}]}")]
    [InlineData("select '{\"k\": [1]}'::json as x", "{\"k\": [1]}")]
    [InlineData("select timestamptz '2024-01-01 10:00:00+02' as x", "\"2024-01-01T08:00:00Z\"")]
    [InlineData("select timestamp_ns '2024-01-01 10:00:00.123456789' as x", "\"2024-01-01T10:00:00.123456789\"")]
    [InlineData("select 'infinity'::timestamp as x", "\"infinity\"")]
    [InlineData("select interval 2 months as x", "\"2 months\"")]
    [InlineData("select '\\x00'::blob as x", "\"\\\\x00\"")]
    [InlineData("select 'ab'::varchar as x", "\"ab\"")]
    [InlineData("select union_value(n := 1) as x", "{\"n\":1}")]
    [InlineData("select list(key order by key) as x from objects", "[\"a.jpg\",\"日本語/鍵.txt\"]")]
    public async Task Every_type_has_a_form_in_json(string sql, string expected) =>
        Assert.Equal(expected, (await QueryAsync(sql)).Rows().Single().GetProperty("x").GetRawText());

    [Fact]
    public async Task Columns_of_one_name_are_told_apart() =>
        Assert.Equal("""{"a":1,"a_1":2}""", (await QueryAsync("select 1 as a, 2 as a")).Rows().Single().GetRawText());

    [Theory]
    [InlineData("create table t (a int)", "[]")]
    [InlineData("select 1 as x where false", "[]")]
    [InlineData("create temp table t as select 'a;b' as x; -- one; two\n select * from t; ;", "[\n{\"x\":\"a;b\"}\n]")]
    [InlineData("create macro twice(n) as n * 2; select twice(21) as x;", "[\n{\"x\":42}\n]")]
    [InlineData("select $$a;b$$ as x /* ; */", "[\n{\"x\":\"a;b\"}\n]")]
    public async Task Scripts_print_what_their_last_statement_answers(string sql, string expected)
    {
        var result = await QueryAsync(sql);

        Assert.Equal((0, expected), (result.ExitCode, result.Output.TrimEnd().ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("explain select 1")]
    [InlineData("summarize objects")]
    [InlineData("show tables")]
    [InlineData("describe objects")]
    [InlineData("pragma version")]
    [InlineData("select count(*) from objects -- all of them")]
    public async Task Whatever_has_a_result_is_shown(string sql)
    {
        Assert.NotEmpty((await QueryAsync(sql)).Rows());
        var people = await _stage.RunAsync("query", sql);
        Assert.Equal((0, true), (people.ExitCode, people.Output.Length > 0));
    }

    [Fact]
    public async Task A_sorted_result_stays_sorted()
    {
        var numbers = (await QueryAsync("select i from range(100000) t(i) order by i % 1000 desc, i")).Column("i").Select(int.Parse).ToList();

        Assert.Equal(numbers.OrderByDescending(number => number % 1000).ThenBy(number => number), numbers);
    }

    [Fact]
    public async Task Csv_is_quoted_where_it_must_be()
    {
        var result = await _stage.RunAsync("query", "select 'a,b' as \"x\"\"y\", null as n, '' as e, 'l' || chr(10) || 'm' as l, 1.50::decimal(4,2) as d", "--csv");

        Assert.Equal("\"x\"\"y\",n,e,l,d\r\n\"a,b\",,\"\",\"l\nm\",1.50\r\n", result.Output);
    }

    [Fact]
    public async Task People_see_a_table_and_how_long_it_took()
    {
        var result = await _stage.RunAsync("query", "select key, object_tags, keywords, taken_at, title from objects order by key");

        Assert.Contains("│ a.jpg", result.Output, StringComparison.Ordinal);
        Assert.Contains("{project: apollo, ünï: x}", result.Output, StringComparison.Ordinal);
        Assert.Contains("[one, two]", result.Output, StringComparison.Ordinal);
        Assert.Contains("2024-05-01T12:30:00.25", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"quoted\", [red]and[/] \uFFFDlines", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"^2 rows in \d+ ms", result.Error);
    }

    [Fact]
    public async Task No_line_is_wider_than_the_terminal()
    {
        var result = await Commands.RunAsync(
            ["query", "select repeat('wide ', 100) as a, repeat('日本', 100) as b, 1 as c", "--endpoint", _stage.Endpoint, "--cache", _stage.CacheFolder], width: 60);

        Assert.Contains("…", result.Output, StringComparison.Ordinal);
        Assert.All(result.Output.Split('\n'), line => Assert.True(line.Length <= 60, line));
    }

    [Fact]
    public async Task What_has_too_many_columns_for_a_table_is_shown_column_by_column()
    {
        var result = await Commands.RunAsync(
            ["query", "select * from objects order by key limit 1", "--endpoint", _stage.Endpoint, "--cache", _stage.CacheFolder], width: 80);

        Assert.Matches(@"(?m)^key +a\.jpg *$", result.Output);
        Assert.Matches(@"(?m)^object_tags +\{project: apollo, ünï: x\} *$", result.Output);
    }

    [Fact]
    public async Task Of_a_long_result_people_see_the_beginning()
    {
        var result = await _stage.RunAsync("query", "select i from range(2500) t(i)");

        Assert.Matches("^2,500 rows in .* the first 1,000 shown", result.Error);
        Assert.Equal(1004, result.Output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Without_a_query_the_tables_are_shown()
    {
        foreach (var arguments in new[] { new[] { "query" }, ["query", "--tables"] })
        {
            var result = await _stage.RunAsync(arguments);
            Assert.Matches(@"(?m)^ +object_tags +MAP\(VARCHAR, VARCHAR\) *$", result.Output);
            Assert.Contains("objects what is there now", result.Output, StringComparison.Ordinal);
            Assert.Equal(3, result.Output.Split("onput query \"").Length - 1);
        }
        Assert.Contains(await JsonTablesAsync(), table => table == "journal");
    }

    [Fact]
    public async Task The_examples_work()
    {
        foreach (var example in Cli.Asking.Query.QueryExamples.All)
            Assert.Equal(0, (await QueryAsync(example)).ExitCode);
    }

    [Fact]
    public async Task A_query_may_stand_in_a_file_or_come_by_standard_input()
    {
        var file = Path.Combine(Path.GetTempPath(), $"onput-{Guid.NewGuid():N}.sql");
        await File.WriteAllTextAsync(file, "select 'file' as x");
        Assert.Equal(["file"], (await _stage.RunAsync("query", "-f", file, "--json")).Column("x"));
        File.Delete(file);

        foreach (var arguments in new[] { new[] { "query", "-" }, ["query", "-f", "-"] })
        {
            var result = await Commands.RunAsync(
                [.. arguments, "--json", "--endpoint", _stage.Endpoint, "--cache", _stage.CacheFolder], input: "select 'input' as x");
            Assert.Equal(["input"], result.Column("x"));
        }
    }

    [Theory]
    [InlineData("Referenced column \"nope\" not found", "select nope from objects")]
    [InlineData("(line 2)", "select 1,\n nope from objects")]
    [InlineData("syntax error at or near \"selec\"", "selec 1")]
    [InlineData("Table with name things does not exist", "select * from things")]
    [InlineData("Could not convert string 'x' to INT32", "select 'x'::int")]
    [InlineData("Could not convert string", "select key::int from objects")]
    [InlineData("the query is empty", " -- nothing\n;")]
    public async Task A_wrong_query_is_told_in_a_sentence(string expected, string sql) =>
        (await _stage.RunAsync("query", sql, "--json")).AssertComplaint(expected);

    [Theory]
    [InlineData("select * from read_csv('/etc/passwd')")]
    [InlineData("select * from '/etc/passwd'")]
    [InlineData("select * from glob('/*')")]
    [InlineData("copy (select 1) to '{0}/must-not-be'")]
    [InlineData("attach '{0}/must-not-be'")]
    [InlineData("set enable_external_access = true")]
    [InlineData("reset allowed_paths")]
    [InlineData("install httpfs")]
    [InlineData("load httpfs")]
    public async Task A_query_reaches_nothing_but_the_journal(string sql)
    {
        var result = await _stage.RunAsync("query", sql.Replace("{0}", _stage.DataFolder, StringComparison.Ordinal));

        Assert.Equal(2, result.ExitCode);
        Assert.False(File.Exists(Path.Combine(_stage.DataFolder, "must-not-be")));
    }

    [Theory]
    [InlineData("--json and --csv exclude each other", "query", "select 1", "--json", "--csv")]
    [InlineData("given twice", "query", "select 1", "-f", "x.sql")]
    [InlineData("'no-such.sql' does not exist", "query", "-f", "no-such.sql")]
    [InlineData("--days is '0'", "query", "select 1", "--days", "0")]
    [InlineData("--since is 'yesterday'", "query", "select 1", "--since", "yesterday")]
    public async Task A_mistake_is_told_in_a_sentence(string expected, params string[] arguments) =>
        (await _stage.RunAsync(arguments)).AssertComplaint(expected);

    [Fact]
    public async Task A_running_query_ends_when_it_is_cancelled()
    {
        using var ctrlC = new CancellationTokenSource();
        var query = Commands.RunAsync(
            ["query", "select count(*) from range(1000000000) a, range(1000000) b where a.range % 7 = b.range % 11",
             "--endpoint", _stage.Endpoint, "--cache", _stage.CacheFolder],
            cancellationToken: ctrlC.Token);
        ctrlC.CancelAfter(TimeSpan.FromMilliseconds(300));

        Assert.Equal(0, (await query).ExitCode);
    }

    Task<CommandResult> QueryAsync(string sql) => _stage.RunAsync("query", sql, "--json");

    async Task<IReadOnlyList<string>> JsonTablesAsync() => (await _stage.RunAsync("query", "--tables", "--json")).Column("table");
}
