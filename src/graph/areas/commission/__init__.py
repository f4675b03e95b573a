"""Medical commissions: several doctors decide a question of one child together (domain.md row 20; docs/commission.md)."""
