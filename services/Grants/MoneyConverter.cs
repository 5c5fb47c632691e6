using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FrivilligPlattform.Grants;

/// <summary>Keeps an amount as whole øre.</summary>
internal sealed class MoneyConverter() : ValueConverter<Money, long>(amount => amount.Ore, ore => new Money(ore));
