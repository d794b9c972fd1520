using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Lifecycle;

/// <summary>In which order a rule's actions may come ("Transitioning objects using Amazon S3 Lifecycle" in the S3 User Guide).</summary>
internal static class LifecycleOrder
{
    /// <summary>How long objects are kept in Standard before Standard-IA or One Zone-IA, and there before a colder class.</summary>
    const int InfrequentAccessDays = 30;

    /// <exception cref="Http.ServiceException"><c>InvalidArgument</c> or <c>InvalidRequest</c>.</exception>
    public static void Require(LifecycleRule rule)
    {
        var filter = $"'(prefix={rule.Filter?.Prefix ?? rule.Prefix})'";
        foreach (var transition in rule.Transitions)
            LifecycleValidation.RequireMidnight(transition.Date);
        bool?[] dated = [.. rule.Transitions.Select(transition => transition.Date is not null), IsDated(rule.Expiration)];
        if (dated.Contains(true) && dated.Contains(false))
            throw S3Errors.InvalidRequest(
                $"Found mixed 'Date' and 'Days' based Expiration and Transition actions in lifecycle rule for filter {filter}");

        Steps days = new("Days", "Transition", filter);
        RequireSteps(days, [.. Counted(rule.Transitions)], rule.Expiration?.Days, "Expiration");
        RequireDates(rule, filter);
        Steps noncurrent = new("NoncurrentDays", "NoncurrentVersionTransition", filter);
        RequireSteps(
            noncurrent, [.. rule.NoncurrentTransitions.Select(transition => (transition.StorageClass, transition.Days))],
            rule.NoncurrentExpiration?.Days, "NoncurrentVersionExpiration");
    }

    /// <summary>How the messages name what is compared.</summary>
    sealed record Steps(string Days, string Action, string Filter);

    static bool? IsDated(LifecycleExpiration? expiration) => expiration switch
    {
        { Date: not null } => true,
        { Days: not null } => false,
        _ => null,
    };

    static IEnumerable<(string StorageClass, int Days)> Counted(IEnumerable<LifecycleTransition> transitions)
    {
        foreach (var transition in transitions)
            if (transition.Days is { } days) yield return (transition.StorageClass, days);
    }

    static void RequireSteps(Steps names, IReadOnlyList<(string StorageClass, int Days)> transitions, int? ends, string ending)
    {
        RequireDistinct(names, transitions.Select(transition => transition.StorageClass));
        foreach (var (storageClass, days) in transitions)
        {
            if (days < 0) throw Invalid(names, days, $"'{names.Days}' in {names.Action} action must be nonnegative");
            if (StorageClasses.IsInfrequentAccess(storageClass) && days < InfrequentAccessDays)
                throw Invalid(
                    names, days,
                    $"'{names.Days}' in {names.Action} action must be greater than or equal to {InfrequentAccessDays} "
                    + $"for storageClass '{storageClass}'");
            if (ends <= days)
                throw Invalid(
                    names, ends.Value,
                    $"'{names.Days}' in the {ending} action for filter {names.Filter} must be greater than '{names.Days}' "
                    + $"in the {names.Action} action");
        }
        var steps = transitions.OrderBy(transition => StorageClasses.Coldness(transition.StorageClass)).ToList();
        for (var colder = 1; colder < steps.Count; colder++)
            RequireStep(names, steps[colder - 1], steps[colder]);
    }

    static void RequireStep(Steps names, (string StorageClass, int Days) from, (string StorageClass, int Days) to)
    {
        var stays = StorageClasses.IsInfrequentAccess(from.StorageClass) ? InfrequentAccessDays : 1;
        if (to.Days - from.Days < stays)
            throw Invalid(
                names, to.Days,
                $"'{names.Days}' in the '{to.StorageClass}' {names.Action} action for filter {names.Filter} must be "
                + (stays == 1 ? "greater than" : $"at least {stays} days more than")
                + $" '{names.Days}' in the '{from.StorageClass}' {names.Action} action");
    }

    static void RequireDates(LifecycleRule rule, string filter)
    {
        var dated = rule.Transitions.Where(transition => transition.Date is not null).ToList();
        RequireDistinct(new Steps("Date", "Transition", filter), dated.Select(transition => transition.StorageClass));
        if (dated.Any(transition => rule.Expiration?.Date <= transition.Date))
            throw S3Errors.InvalidArgument(
                $"'Date' in the Expiration action for filter {filter} must be later than 'Date' in the Transition action", "Date", "");
    }

    static void RequireDistinct(Steps names, IEnumerable<string> storageClasses)
    {
        if (storageClasses.GroupBy(name => name).Any(group => group.Skip(1).Any()))
            throw S3Errors.InvalidRequest(
                $"'StorageClass' must be different for '{names.Action}' actions in same 'Rule' with filter {names.Filter}");
    }

    static Http.ServiceException Invalid(Steps names, int value, string message) =>
        S3Errors.InvalidArgument(message, names.Days, S3Errors.Text(value));
}
