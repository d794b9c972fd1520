using System.CommandLine;
using System.Globalization;

namespace OnPut.Cli.Plan.Choice;

/// <summary>The argument and the options of <c>onput plan</c>.</summary>
sealed class PlanOptions
{
    const int DefaultTop = 10, MostTop = 10_000;

    readonly Argument<string> _source = new("SOURCE")
    {
        Description = "s3://bucket/prefix; the manifest.json of an S3 Inventory, here or in S3; a .csv, .csv.gz or .parquet file; a folder.",
    };

    readonly Option<string?> _rules = Text(
        "--rules", "FILE", "Archive rules. By default those in config/ of the derived bucket, or those that come with onput.");
    readonly Option<string?> _prices = Text("--prices", "FILE", "Prices of S3. By default those that come with onput.");
    readonly Option<string?> _priceRegion = Text("--price-region", "REGION", "Whose prices; the region asked, or us-east-1, by default.");
    readonly Option<bool> _json = SharedOptions.Json("Print an object with all figures.");
    readonly Option<string?> _html = Text("--html", "FILE", "Write a page with charts, too.");
    readonly Option<bool> _versions = new("--versions") { Description = "Look at the noncurrent versions of a bucket, too." };
    readonly Option<string?> _schema = Text(
        "--schema", "COLUMNS", "The columns of a CSV file that does not begin with their names: \"Bucket, Key, Size, LastModifiedDate\". Keys are URL-encoded.");

    readonly Option<int> _top = new("--top")
    {
        Description = "How many of the largest objects that move to name.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultTop,
    };

    readonly S3PlaceOptions _place = new();
    readonly Option<string?> _bucket = Text(
        "--bucket", "NAME", "The derived bucket. In a local cloud the one whose name contains \"derived\" by default.");

    readonly Option<string> _prefix = new("--prefix")
    {
        Description = "What stands before config/ and documents/ in the derived bucket.",
        HelpName = "PREFIX",
        DefaultValueFactory = _ => "",
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_source);
        foreach (var option in new Option[] { _rules, _prices, _priceRegion, _json, _html, _top, _versions, _schema })
            command.Options.Add(option);
        _place.AddTo(command);
        command.Options.Add(_bucket);
        command.Options.Add(_prefix);
        _top.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var top) || top > MostTop))
                result.AddError($"--top is '{token.Value}', expected a number from 0 to {MostTop}");
        });
    }

    public PlanRequest Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(_source), _place.Of(parsed), parsed.GetValue(_bucket), parsed.GetRequiredValue(_prefix), parsed.GetValue(_schema),
        parsed.GetValue(_versions), parsed.GetValue(_rules), parsed.GetValue(_prices), parsed.GetValue(_priceRegion), parsed.GetValue(_top),
        parsed.GetValue(_json), parsed.GetValue(_html));

    static Option<string?> Text(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };
}
