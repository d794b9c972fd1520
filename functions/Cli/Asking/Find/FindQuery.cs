using System.Globalization;
using DuckDB.NET.Data;

namespace OnPut.Cli.Asking.Find;

/// <summary>What is looked for, as one query.</summary>
sealed class FindQuery
{
    /// <summary>Metres, in every result of a search for what is near.</summary>
    public const string DistanceColumn = "distance_m";

    /// <summary>How many there are without the limit.</summary>
    public const string TotalColumn = "total";

    readonly IReadOnlyList<Condition> _conditions;
    readonly string _select;
    readonly string _order;
    readonly string _limit;

    FindQuery(FindRequest request, string columns)
    {
        _conditions = [.. FindConditions.Of(request)];
        _select = columns + (request.Near is null ? "" : $", {Surroundings.DistanceSql} AS {DistanceColumn}");
        _order = Order(request.Order) + ", key, bucket";
        _limit = request.Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"\nLIMIT {limit}") : "";
    }

    /// <summary>With a column for every one of the table <c>objects</c>.</summary>
    public static FindQuery ForPrograms(FindRequest request) => new(request, "*");

    /// <summary>With the columns that a table for people shows, and <see cref="TotalColumn"/>.</summary>
    public static FindQuery ForPeople(FindRequest request) => new(
        request,
        "bucket, key, size, last_modified_date, taken_at, content_type, detected_type, camera, lens, object_tags, problems"
        + $"{(request.Texts.Count == 0 ? "" : ", title, keywords, text_excerpt")}, count(*) OVER () AS {TotalColumn}");

    public string Sql => $"SELECT {_select}\nFROM objects{Where}\nORDER BY {_order}{_limit}";

    public IEnumerable<DuckDBParameter> Parameters => Values.Select(value => new DuckDBParameter(value.Name, value.Value));

    /// <summary>The query and, as comments, its values.</summary>
    public string Explain() =>
        string.Concat(Values.Select(value => $"-- ${value.Name} = {Results.CellText.Of(value.Value).ReplaceLineEndings(" ")}\n")) + Sql;

    string Where => _conditions.Count == 0 ? "" : $"\nWHERE {string.Join("\n    AND ", _conditions.Select(condition => condition.Sql))}";

    IEnumerable<(string Name, object Value)> Values => _conditions.SelectMany(condition => condition.Values);

    static string Order(FindOrder order) => order switch
    {
        FindOrder.Taken => "taken_at DESC NULLS LAST",
        FindOrder.Size => "size DESC NULLS LAST",
        FindOrder.Key => "key",
        FindOrder.Distance => DistanceColumn,
        _ => "last_modified_date DESC NULLS LAST",
    };
}
