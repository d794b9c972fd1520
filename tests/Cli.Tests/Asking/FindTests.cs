using OnPut.Cli.Tests.Asking.Support;

namespace OnPut.Cli.Tests.Asking;

/// <summary>What <c>onput find</c> finds.</summary>
public sealed class FindTests : IAsyncLifetime
{
    JournalStage _stage = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = await JournalStage.StartAsync();
        await _stage.AddAsync("2024-06-02", Objects);
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    static Row[] Objects =>
    [
        new Row("photos/munich.jpg")
        {
            ["kind"] = "'image'",
            ["detected_type"] = "'image/jpeg'",
            ["content_type"] = "'image/jpeg'",
            ["size"] = "12000000",
            ["camera"] = "'Canon EOS R5'",
            ["lens"] = "'RF24-105mm F4 L IS USM'",
            ["taken_at"] = "TIMESTAMP '2024-05-01 23:59:59.999'",
            ["latitude"] = "48.1374",
            ["longitude"] = "11.5755",
            ["object_tags"] = "MAP {'project': 'apollo', 'a=b': '50%'}",
            ["keywords"] = "['Frauenkirche', 'Sommer']",
            ["last_modified_date"] = "TIMESTAMP '2024-05-03 00:00:00'",
        },
        new Row("photos/2023/antipode.heic")
        {
            ["kind"] = "'image'",
            ["detected_type"] = "'image/heic'",
            ["content_type"] = "'application/octet-stream'",
            ["size"] = "2000000",
            ["camera"] = "'Apple iPhone 15'",
            ["taken_at"] = "TIMESTAMP '2023-12-31 12:00:00'",
            ["latitude"] = "48.2",
            ["longitude"] = "11.5755",
            ["last_modified_date"] = "TIMESTAMP '2024-05-04 00:00:00'",
        },
        new Row("docs/Rechnung 100%_final's.pdf")
        {
            ["kind"] = "'document'",
            ["detected_type"] = "'application/pdf'",
            ["content_type"] = "'text/plain; charset=utf-8'",
            ["type_mismatch"] = "true",
            ["size"] = "1000000",
            ["title"] = "'Rechnung ÜBER Größe'",
            ["text_excerpt"] = "repeat('Lorem ipsum. ', 10) || 'The Invoice total is 5' || repeat(' dolor', 50)",
            ["object_tags"] = "MAP {'project': 'gemini'}",
            ["last_modified_date"] = "TIMESTAMP '2024-06-01 10:00:00'",
        },
        new Row("broken.bin")
        {
            ["kind"] = "'other'",
            ["detected_type"] = "'application/octet-stream'",
            ["problems"] = "['cut short']",
            ["latitude"] = "'inf'::DOUBLE",
            ["longitude"] = "1000",
            ["last_modified_date"] = "TIMESTAMP '2024-04-01 00:00:00'",
        },
    ];

    [Theory]
    [InlineData("munich,antipode", "--type", "image")]
    [InlineData("munich", "--type", "image/jpeg")]
    [InlineData("munich", "--type", "JPG")]
    [InlineData("munich", "--type", "jpeg")]
    [InlineData("munich,antipode", "--type", "image/*")]
    [InlineData("Rechnung", "--type", "pdf")]
    [InlineData("Rechnung", "--type", "text/plain")]
    [InlineData("munich", "--camera", "canon eos")]
    [InlineData("munich", "--lens", "24-105MM")]
    [InlineData("munich", "--taken", "2024")]
    [InlineData("munich", "--taken", "2024-05")]
    [InlineData("munich", "--taken", "2024-05-01")]
    [InlineData("", "--taken", "2024-05-02")]
    [InlineData("munich,antipode", "--taken", "2023..2024-05-01")]
    [InlineData("antipode", "--taken", "..2024-04")]
    [InlineData("munich", "--taken", "2024-01-01..")]
    [InlineData("munich", "--near", "48.1374,11.5755,100m")]
    [InlineData("munich,antipode", "--near", "48.1374,11.5755,7km")]
    [InlineData("munich", "--near", "48.1374,11.5755,6.9km")]
    [InlineData("munich,antipode", "--near", " 48.1374 , 11.5755 , 5 mi ")]
    [InlineData("munich", "--larger", "10MB")]
    [InlineData("munich", "--larger", "11.4MiB")]
    [InlineData("", "--larger", "12000000")]
    [InlineData("broken", "--smaller", "1MB")]
    [InlineData("Rechnung,broken", "--smaller", "1MiB")]
    [InlineData("munich,Rechnung", "--tag", "project")]
    [InlineData("munich", "--tag", "project=apollo")]
    [InlineData("", "--tag", "project=Apollo")]
    [InlineData("", "--tag", "project=apollo", "--tag", "project=gemini")]
    [InlineData("Rechnung", "--text", "invoice TOTAL")]
    [InlineData("Rechnung", "--text", "über größe")]
    [InlineData("munich", "--text", "frauenkirche", "--text", "MUNICH")]
    [InlineData("munich", "--key", "photos/m*.jpg")]
    [InlineData("munich,antipode", "--key", "photos/*")]
    [InlineData("munich,antipode,Rechnung", "--since", "2024-05")]
    [InlineData("munich,antipode", "--since", "2024-05-03", "--until", "2024-05")]
    [InlineData("broken", "--until", "2024-04-01")]
    [InlineData("Rechnung", "--mismatch")]
    [InlineData("broken", "--problems")]
    [InlineData("munich", "--type", "image", "--camera", "canon", "--taken", "2024", "--near", "48.1,11.6,10km", "--larger", "10MB", "--tag", "project=apollo")]
    [InlineData("munich,antipode,Rechnung,broken")]
    public async Task Everything_that_is_given_must_hold(string expected, params string[] arguments) =>
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), (await FindAsync(arguments)).Select(NameOf).Order());

    [Theory]
    [InlineData("Rechnung", "--text", "100%_final's")]
    [InlineData("Rechnung", "--text", "%")]
    [InlineData("", "--text", "_____________________")]
    [InlineData("", "--camera", "' OR 1=1 --")]
    [InlineData("", "--camera", "%")]
    [InlineData("", "--type", "'; drop view objects; --")]
    [InlineData("", "--tag", "x'='; drop view objects; --")]
    [InlineData("", "--key", "'*'")]
    [InlineData("", "--key", "[")]
    [InlineData("", "--lens", "$camera")]
    [InlineData("", "--text", "@nobody")]
    [InlineData("", "--text", "日本語 🙈")]
    public Task What_is_typed_is_a_value_and_nothing_else(string expected, params string[] arguments) =>
        Everything_that_is_given_must_hold(expected, arguments);

    [Theory]
    [InlineData("size", "munich,antipode,Rechnung,broken")]
    [InlineData("taken", "munich,antipode,broken,Rechnung")]
    [InlineData("modified", "Rechnung,antipode,munich,broken")]
    [InlineData("key", "broken,Rechnung,antipode,munich")]
    public async Task Results_are_sorted_as_asked(string order, string expected) =>
        Assert.Equal(expected.Split(','), (await FindAsync("--sort", order)).Select(NameOf));

    [Fact]
    public async Task What_is_near_comes_first_and_says_how_far_it_is()
    {
        var rows = (await _stage.RunAsync("find", "--near", "48.1374,11.5755,10km", "--json")).Rows();

        Assert.Equal(["photos/munich.jpg", "photos/2023/antipode.heic"], rows.Select(row => row.GetProperty("key").GetString()));
        Assert.Equal(0, rows[0].GetProperty("distance_m").GetDouble(), 1);
        Assert.InRange(rows[1].GetProperty("distance_m").GetDouble(), 6960, 6962);
        Assert.Contains("7.0 km", (await _stage.RunAsync("find", "--near", "48.1374,11.5755,10km")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Near_the_date_line_both_sides_are_near()
    {
        await _stage.AddAsync("2024-05-02", new Row("taveuni.jpg") { ["latitude"] = "-16.8", ["longitude"] = "-179.99" });

        Assert.Equal(["taveuni.jpg"], await FindAsync("--near", "-16.8,179.99,5km"));
    }

    [Fact]
    public async Task People_see_what_matched()
    {
        var pictures = (await _stage.RunAsync("find", "--camera", "canon", "--taken", "2024", "--tag", "project")).Output;
        foreach (var expected in new[] { "photos/munich.jpg", "image/jpeg", "12.0 MB", "2024-05-01 23:59", "Canon EOS R5", "project: apollo" })
            Assert.Contains(expected, pictures, StringComparison.Ordinal);

        Assert.Contains("The Invoice total", (await _stage.RunAsync("find", "--text", "invoice")).Output, StringComparison.Ordinal);
        Assert.Contains("[cut short]", (await _stage.RunAsync("find", "--problems")).Output, StringComparison.Ordinal);
        var disagreeing = (await _stage.RunAsync("find", "--mismatch")).Output;
        Assert.Contains("application/pdf", disagreeing, StringComparison.Ordinal);
        Assert.Contains("text/plain", disagreeing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_told_how_many_more_there_are()
    {
        await _stage.AddAsync("2024-05-02", Enumerable.Range(0, 60).Select(number => new Row($"many/{number:00}")));

        var result = await _stage.RunAsync("find", "--key", "many/*");
        Assert.Contains("and 10 more", result.Error, StringComparison.Ordinal);
        Assert.Contains("and 57 more", (await _stage.RunAsync("find", "--key", "many/*", "--limit", "3")).Error, StringComparison.Ordinal);
        Assert.Equal(60, (await FindAsync("--key", "many/*")).Count);
        Assert.Equal(["many/00", "many/01"], await FindAsync("--key", "many/*", "--limit", "2"));
    }

    [Fact]
    public async Task Nothing_found_is_said()
    {
        var result = await _stage.RunAsync("find", "--camera", "leica");

        Assert.Equal((0, "", "nothing found"), (result.ExitCode, result.Output, result.Error.Trim()));
        Assert.Empty(await FindAsync("--camera", "leica"));
    }

    [Fact]
    public async Task The_query_can_be_seen_and_has_no_value_in_it()
    {
        var result = await Commands.RunAsync(["find", "--camera", "x'; drop\ntable y", "--near", "1,2,3m", "--sql"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("-- $camera = x'; drop table y\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("drop", result.Output[result.Output.IndexOf("SELECT", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("lower($camera)", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--taken is '2024-13', expected 2024", "--taken", "2024-13")]
    [InlineData("--taken is '..', expected", "--taken", "..")]
    [InlineData("does not end before it begins", "--taken", "2024..2023")]
    [InlineData("such as 48.1,11.6,10km", "--near", "Munich")]
    [InlineData("such as 48.1,11.6,10km", "--near", "48.1,11.6,10")]
    [InlineData("latitude from -90 to 90", "--near", "91,0,1km")]
    [InlineData("--larger is 'big', expected a size such as 10MB", "--larger", "big")]
    [InlineData("--smaller is '10XB'", "--smaller", "10XB")]
    [InlineData("expected KEY=VALUE", "--tag", "=x")]
    [InlineData("--sort is 'colour', expected size", "--sort", "colour")]
    [InlineData("--near", "--sort", "distance")]
    [InlineData("--limit is '0'", "--limit", "0")]
    [InlineData("--since is 'monday'", "--since", "monday")]
    [InlineData("--text is empty", "--text", "")]
    public async Task A_mistake_is_told_in_a_sentence(string expected, params string[] arguments) =>
        (await _stage.RunAsync(["find", .. arguments])).AssertComplaint(expected);

    static string NameOf(string key) =>
        new[] { "munich", "antipode", "Rechnung", "broken" }.Single(name => key.Contains(name, StringComparison.Ordinal));

    async Task<IReadOnlyList<string>> FindAsync(params string[] arguments) => (await _stage.RunAsync(["find", .. arguments, "--json"])).Column("key");
}
